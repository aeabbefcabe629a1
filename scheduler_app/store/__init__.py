"""The project file: dated records, SQLite tables, migrations, lock."""
