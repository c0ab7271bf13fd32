"""The tasks on the design screen: their table and the editor of one."""
