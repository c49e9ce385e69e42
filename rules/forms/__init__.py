"""What somebody fills in for each thing that they may do: declared once, and every door makes its own form from it."""

from rules.forms.filled import Filled, Wrong, filled, says_otherwise, so_far
from rules.forms.form import About, Field, Form, Shape, When
from rules.forms.listed import FORMS, form_of
from rules.forms.may import BY_ROLE, Place, may
from rules.forms.offered import BY_KIND, MORE_TIME, OTHERWISE, value_of
from rules.forms.smart import gaps

__all__ = [
    "BY_KIND", "BY_ROLE", "FORMS", "MORE_TIME", "OTHERWISE", "About", "Field", "Filled", "Form", "Place", "Shape", "When", "Wrong", "filled",
    "form_of", "gaps", "may", "says_otherwise", "so_far", "value_of",
]  # fmt: skip
