# Завершённые обратные звонки.
calls-lists = Списки
calls-waiting = Ожидают
calls-closed = Завершённые
calls-closed-title = Завершённые обратные звонки
calls-closed-empty = Пока ни один обратный звонок не завершён. Здесь остаются те, кому дозвонились, и те, кому больше не звонят.
calls-closed-at = Когда завершён
calls-closed-how = Чем закончился
