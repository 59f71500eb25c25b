"""From the text of one directive to the directive as understood: pure functions over text, no second document."""
