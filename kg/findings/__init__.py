"""Links → typed findings (发现): coverage, gaps, citation defects."""
