# The page of a case.
case-entry = Entry
case-text-none = The text was not typed over. It is on the paper or in the attached files.
