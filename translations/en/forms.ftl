# What every form has.
form-error = Error
form-error-summary = There is a problem
form-day = Day
form-month = Month
form-year = Year
form-or = or
form-password-show = Show
form-password-hide = Hide
form-password-show-label = Show password
form-password-hide-label = Hide password
form-password-shown = The password is visible
form-password-hidden = The password is hidden
form-count-limit =
    { $count ->
        [one] You can enter up to { $count } character.
       *[other] You can enter up to { $count } characters.
    }
# The script puts the number in, so $rule chooses the form.
form-count-left =
    { $rule ->
        [one] You have { $count } character left
       *[other] You have { $count } characters left
    }
form-count-none-left = You have no characters left
form-count-over =
    { $rule ->
        [one] { $count } character too many
       *[other] { $count } characters too many
    }
form-file-choose = Choose files
form-file-drop = or drop them here
form-file-none = No file chosen
form-files-chosen =
    { $rule ->
        [one] { $count } file chosen
       *[other] { $count } files chosen
    }
form-file-entered = Files are over the field
form-file-left = Files are no longer over the field

# What is filled in wrongly.
form-broken-letters = Part of the text could not be read. Check the places with the sign “�”, correct them and send again.
form-file-too-large = The file “{ $name }” is larger than { $limit }. Attach a smaller file.
form-file-too-many =
    { $limit ->
        [one] You can attach no more than { $limit } file.
       *[other] You can attach no more than { $limit } files.
    }
form-files-too-large = All files together are larger than { $limit }. Send some of them separately.
form-files-again = Attach the files again: for security, browsers do not remember them.
form-too-long =
    { $limit ->
        [one] The text is longer than { $limit } character. Shorten it.
       *[other] The text is longer than { $limit } characters. Shorten it.
    }
form-day-hint = dd.mm.yyyy
form-day-wrong = Enter a day, for example 15.05.2026
form-date-missing = Enter the day, the month and the year
form-date-not-real = There is no such date. Enter, for example, 27 3 2026.
form-token-expired = The page was open for too long. What you entered is still here: check it and send again.
form-token-wrong = The form could not be checked. What you entered is still here: check it and send again.
