# Рамка каждой страницы.
site-skip = Перейти к основному содержанию
site-language = Язык
site-navigation = Меню
site-menu = Меню
site-home = Главная страница
site-back = Назад
site-breadcrumbs = Вы находитесь здесь
site-footer = Помощь и ссылки
site-accessibility = Заявление о доступности
site-privacy = Обработка персональных данных
site-phone = Телефон
site-email = Эл. почта
site-address = Адрес
site-made-with = Платформа обслуживания клиентов «Lodziņš»
site-error-title = Ошибка: { $title }
site-important = Важно
site-success = Готово
site-warning = Внимание
site-previous = Предыдущая страница
site-next = Следующая страница
site-pages = Страницы списка
site-change = Изменить

# Страницы сотрудников.
desk-inbox = Заявления
desk-search = Найти
desk-search-label = Искать по номеру, заявителю или слову в тексте
desk-account = Моя учётная запись
desk-sign-out = Выйти

# Перечисление и размеры файлов.
list-and = { $first } и { $last }
file-size-kb = { $size } кБ
file-size-mb = { $size } МБ
