"""Charts and tables that a person looks at: PNG drawn for a phone, light and dark."""
