"""The books that the secretariat keeps: plan, register, work plan."""
