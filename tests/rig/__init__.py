"""The rig: a small school, a real bot over real HTTP, and people who write, press and listen."""
