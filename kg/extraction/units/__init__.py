"""责任分工: the units of a task, from brackets, lines and running text."""
