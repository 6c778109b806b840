"""The page of the emulator in a real browser, and the tool that looks at it."""
