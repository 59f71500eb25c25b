"""任务分解表: tables of tasks, also where only their lines are left."""
