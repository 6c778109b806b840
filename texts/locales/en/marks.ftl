mark-value-pass = pass
mark-value-fail = fail
