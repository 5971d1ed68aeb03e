# Whether the service cards are still right.
currency-title = Cards to check
currency-text = Cards that nobody has looked at for a long time. Read them as people see them. If everything is right, confirm it; if not, correct and publish.
currency-none = All cards were looked at recently.
currency-checked-on = Looked at
currency-act = What to do
currency-right = All is right
currency-done = The card is marked as right.
currency-days = After how many days to look at a card again
currency-days-hint = From 30 to 1830. A card that is not looked at for longer comes into this list, and its page tells people so too.
currency-days-saved = The term for looking at cards is saved.
currency-days-wrong = Enter a number of days from 30 to 1830
currency-checked = Checked { $day }.
currency-stale = Last checked { $day }. Before you come, ask the institution whether anything has changed.
