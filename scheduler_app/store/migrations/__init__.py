"""Steps from each schema of the project file to the next, run by Alembic."""
