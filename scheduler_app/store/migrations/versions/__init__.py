"""One module a schema: ``revision_NNNN.py`` leads from NNNN - 1 to NNNN."""
