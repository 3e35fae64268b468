"""What the result is made of: plan, register, returned workbooks, and which of them count."""
