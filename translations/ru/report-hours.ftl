# Отчёты по часам.
report-by-hour = Час
report-hour = { $hour }:00–{ $hour }:59
report-hour-unknown = Час неизвестен
report-hours = Часы указаны по латвийскому времени. Если письмо лежало в ящике или пришло по почте, известен день, но не час.
report-heat = Загрузка по часам и дням недели
report-weekday-short =
    { $day ->
        [1] пн
        [2] вт
        [3] ср
        [4] чт
        [5] пт
        [6] сб
       *[other] вс
    }
