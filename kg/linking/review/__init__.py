"""What people decide of proposals (人工核定): records, their file, how they win over proposals, the doubtful queue."""
