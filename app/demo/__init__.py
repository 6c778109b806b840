"""The demo: a made-up school that lives on this machine."""
