"""What goes to agencies and comes back: self-scoring, appraisal, explanation and registration forms."""
