# How much time is left until a due date.
due-late =
    { $count ->
        [one] overdue by { $count } day
       *[other] overdue by { $count } days
    }
due-today = today
due-left =
    { $count ->
        [one] { $count } working day left
       *[other] { $count } working days left
    }
