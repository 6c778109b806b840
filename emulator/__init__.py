"""Telegram on your own machine: the Bot API over HTTP, people who write and press, faults on demand, a ledger on disk.

It imports neither aiogram nor anything of the product, so that it can judge both.
"""
