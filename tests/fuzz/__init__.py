"""Broken and hostile tables by the thousand: what the reader of foreign files must survive."""
