"""Changes of the tables from version to version; shipped as files, run by `upgrading`."""
