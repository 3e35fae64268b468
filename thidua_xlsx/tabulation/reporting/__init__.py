"""The result in the figures and lines that workbooks and papers print."""
