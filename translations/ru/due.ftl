# Сколько времени осталось до срока.
due-late =
    { $count ->
        [one] просрочено на { $count } день
        [few] просрочено на { $count } дня
        [many] просрочено на { $count } дней
       *[other] просрочено на { $count } дня
    }
due-today = сегодня
due-left =
    { $count ->
        [one] остался { $count } рабочий день
        [few] осталось { $count } рабочих дня
        [many] осталось { $count } рабочих дней
       *[other] осталось { $count } рабочего дня
    }
