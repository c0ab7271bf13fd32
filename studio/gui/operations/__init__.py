"""Work off the window's thread: the data thread, the worker process and what drives them."""
