# Письма: что ушло, что ждёт, что не удалось отправить.
desk-letters = Письма
letters-dead-title = Не отправлены
letters-dead-none = Нет писем, отправка которых остановилась.
letters-retry = Попробовать ещё раз
letters-retried = Письмо будет отправлено ещё раз.
letters-recent = Последние письма
letters-none = Писем ещё нет. Они появляются сами, когда заявителю есть что сообщить.
letters-written = Написано
letters-to = Кому
letters-subject = Тема
letters-status = Состояние
letters-sent = Отправлено
letters-waiting = Ждёт отправки
letters-dead = Не отправлено
letters-next = Следующая попытка: { $at }
