"""Numbers as people type them."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"[0-9]{1,3}([.,][0-9]{1,2})?")


def decimal(text: str) -> Decimal | None:
    """«4,5» and «4.5», to hundredths; None for anything else."""
    typed = text.strip()
    return Decimal(typed.replace(",", ".")) if _NUMBER.fullmatch(typed) else None
