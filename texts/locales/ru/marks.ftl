mark-value-pass = зачёт
mark-value-fail = незачёт
