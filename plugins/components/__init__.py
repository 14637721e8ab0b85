"""The component sheet: every macro of the theme in every state, from one set of examples that tests hold as well."""
