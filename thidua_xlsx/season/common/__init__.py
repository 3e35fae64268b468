"""What every stage of a season needs: its folder, loaded plan and register, layouts, reports."""
