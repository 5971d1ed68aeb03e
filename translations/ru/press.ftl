# Сообщение для прессы: что было за период, предложениями. `press-thing` — часть предложения с одним числом.
press-title = Сообщение для прессы
press-text = Текст составлен из подсчитанного в регистре и из чисел, о которых сообщило учреждение. Перед публикацией его читает человек.
press-from = С
press-to = По
press-show = Подготовить
press-language = Язык сообщения
press-headline = { $institution } в цифрах
press-empty = За это время ничего не подсчитано и ни о чём не сообщалось. Выберите другой период.
press-visits = Очный приём
press-submissions = Заявления
press-calls = Телефонные звонки и электронная почта
press-done = Сделанное
press-notes = О числах
press-files = Взять с собой
press-copy-text = Текст для копирования
press-copy = Скопировать текст
press-copied = Скопировано
press-plain = Скачать текст
press-pdf = Скачать PDF
press-file = сообщение-для-прессы
press-source = Подготовлено { $moment }.
press-year = { " " }{ $year } года
press-month-in =
    { $month ->
        [1] январе
        [2] феврале
        [3] марте
        [4] апреле
        [5] мае
        [6] июне
        [7] июле
        [8] августе
        [9] сентябре
        [10] октябре
        [11] ноябре
       *[12] декабре
    }
press-month-from =
    { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    }
press-month-to =
    { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    }
press-days-month = в { $month }{ $year }
press-days-one = { $from } { $month }{ $year }
press-days-within = с { $from } по { $to } { $month }{ $year }
press-days-across = с { $from } { $month }{ $year } по { $to } { $end }{ $later }
press-when = { $when } { $what }
press-of-unit = { $unit }: { $what }
press-no-unit = Остальные (отдел не указан)
press-per =
    { $per ->
        [day] { $what } в день
        [week] { $what } в неделю
       *[total] { $what }
    }
press-average = в среднем { $figure }
press-percent = { $number } %
press-before =
    { $way ->
        [more] По сравнению с предыдущим периодом число выросло с { $before } до { $now }, то есть на { $percent }.
        [less] По сравнению с предыдущим периодом число снизилось с { $before } до { $now }, то есть на { $percent }.
       *[same] В предыдущем периоде было столько же: { $before }.
    }
press-ways = Из них { $list }.
press-way =
    { $way ->
        [electronic] в электронном виде — { $number } ({ $percent })
        [post] по почте — { $number } ({ $percent })
        [by_hand] с курьером или лично — { $number } ({ $percent })
        [drop_box] через ящик для заявлений — { $number } ({ $percent })
       *[other] иначе — { $number } ({ $percent })
    }
press-remote = В электронном виде или по почте всего получено { $percent } заявлений.
press-boxes = Через ящики для заявлений на бумаге: { $list }.
press-part = { $name } — { $number }
press-halves-month = Если сравнить первую и вторую половину месяца, { $list }.
press-halves = Если сравнить первую и вторую половину периода, { $list }.
press-half =
    { $change ->
        [more] { $what } выросло с { $first } до { $second }, то есть на { $percent }
        [less] { $what } снизилось с { $first } до { $second }, то есть на { $percent }
        [new] { $what } выросло с { $first } до { $second }
       *[same] { $what } не изменилось ({ $first })
    }
press-half-what =
    { $way ->
        [all] число полученных заявлений
        [electronic] число полученных в электронном виде
        [post] число полученных по почте
        [by_hand] число поданных с курьером или лично
        [drop_box] число опущенных в ящик
       *[other] число полученных иначе
    }
press-possible =
    { $count ->
        [one] День получения { $unsure } заявления неизвестен, поэтому в электронном виде в первой половине могло быть получено { $first }, во второй — { $second } заявлений.
       *[other] День получения { $unsure } заявлений неизвестен, поэтому в электронном виде в первой половине могло быть получено { $first }, во второй — { $second } заявлений.
    }
press-unsure =
    { $count ->
        [one] День получения { $unsure } заявления точно неизвестен.
       *[other] День получения { $unsure } заявлений точно неизвестен.
    }
press-both = { $what } (по телефону — { $phone }, по электронной почте — { $email })
press-topics = Самые частые темы: { $list }.
press-topic-only = Тема во всех случаях — { $name }.
press-box = «{ $name }» — { $number }
press-topics-rest = другие темы — { $number }
press-note-small = Темы, о которых спрашивали меньше пяти раз, публично не называются: за малым числом можно узнать человека. Они отнесены к другим темам. Числа, о которых сообщило само учреждение, названы.
press-note-topics = В одном разговоре может быть несколько тем, поэтому сумма по темам может превышать число разговоров.
press-note-told = Числа со словами «около», «более», «не менее» и границы сообщило учреждение; в точные они не превращены.
press-thing =
    { $thing ->
        [in_person_clients] { $way ->
            [plain] { $count ->
                [one] очно принят { $number } клиент
                [few] очно принято { $number } клиента
               *[other] очно принято { $number } клиентов
            }
           *[bound] { $count ->
                [one] очно принято { $number } клиента
               *[other] очно принято { $number } клиентов
            }
        }
        [submission] { $way ->
            [plain] { $count ->
                [one] получено { $number } заявление
                [few] получено { $number } заявления
               *[other] получено { $number } заявлений
            }
           *[bound] { $count ->
                [one] получено { $number } заявления
               *[other] получено { $number } заявлений
            }
        }
        [documents_received] { $way ->
            [plain] { $count ->
                [one] всего получен { $number } документ
                [few] всего получено { $number } документа
               *[other] всего получено { $number } документов
            }
           *[bound] { $count ->
                [one] всего получено { $number } документа
               *[other] всего получено { $number } документов
            }
        }
        [electronic_submissions] { $way ->
            [plain] { $count ->
                [one] в электронном виде получено { $number } заявление
                [few] в электронном виде получено { $number } заявления
               *[other] в электронном виде получено { $number } заявлений
            }
           *[bound] { $count ->
                [one] в электронном виде получено { $number } заявления
               *[other] в электронном виде получено { $number } заявлений
            }
        }
        [by_courier_or_in_person] { $way ->
            [plain] { $count ->
                [one] с курьером или лично подано { $number } заявление
                [few] с курьером или лично подано { $number } заявления
               *[other] с курьером или лично подано { $number } заявлений
            }
           *[bound] { $count ->
                [one] с курьером или лично подано { $number } заявления
               *[other] с курьером или лично подано { $number } заявлений
            }
        }
        [by_post] { $way ->
            [plain] { $count ->
                [one] по почте получено { $number } заявление
                [few] по почте получено { $number } заявления
               *[other] по почте получено { $number } заявлений
            }
           *[bound] { $count ->
                [one] по почте получено { $number } заявления
               *[other] по почте получено { $number } заявлений
            }
        }
        [paper_in_box] { $way ->
            [plain] { $count ->
                [one] в ящик для заявлений опущено { $number } заявление
                [few] в ящик для заявлений опущено { $number } заявления
               *[other] в ящик для заявлений опущено { $number } заявлений
            }
           *[bound] { $count ->
                [one] в ящик для заявлений опущено { $number } заявления
               *[other] в ящик для заявлений опущено { $number } заявлений
            }
        }
        [paper_in_foyer] { $way ->
            [plain] { $count ->
                [one] в почтовый ящик в фойе опущено { $number } заявление на бумаге
                [few] в почтовый ящик в фойе опущено { $number } заявления на бумаге
               *[other] в почтовый ящик в фойе опущено { $number } заявлений на бумаге
            }
           *[bound] { $count ->
                [one] в почтовый ящик в фойе опущено { $number } заявления на бумаге
               *[other] в почтовый ящик в фойе опущено { $number } заявлений на бумаге
            }
        }
        [paper_at_real_estate_board] { $way ->
            [plain] { $count ->
                [one] через ящик у дверей получено { $number } заявление на бумаге
                [few] через ящик у дверей получено { $number } заявления на бумаге
               *[other] через ящик у дверей получено { $number } заявлений на бумаге
            }
           *[bound] { $count ->
                [one] через ящик у дверей получено { $number } заявления на бумаге
               *[other] через ящик у дверей получено { $number } заявлений на бумаге
            }
        }
        [civil_registry_submission] { $way ->
            [plain] { $count ->
                [one] в электронном виде получено { $number } заявление
                [few] в электронном виде получено { $number } заявления
               *[other] в электронном виде получено { $number } заявлений
            }
           *[bound] { $count ->
                [one] в электронном виде получено { $number } заявления
               *[other] в электронном виде получено { $number } заявлений
            }
        }
        [calls_and_emails] { $way ->
            [plain] { $count ->
                [one] получено { $number } обращение по телефону и электронной почте
                [few] получено { $number } обращения по телефону и электронной почте
               *[other] получено { $number } обращений по телефону и электронной почте
            }
           *[bound] { $count ->
                [one] получено { $number } обращения по телефону и электронной почте
               *[other] получено { $number } обращений по телефону и электронной почте
            }
        }
        [calls_about] { $way ->
            [plain] { $count ->
                [one] по теме «{ $name }» получено { $number } обращение
                [few] по теме «{ $name }» получено { $number } обращения
               *[other] по теме «{ $name }» получено { $number } обращений
            }
           *[bound] { $count ->
                [one] по теме «{ $name }» получено { $number } обращения
               *[other] по теме «{ $name }» получено { $number } обращений
            }
        }
        [property_tax_additional] { $way ->
            [plain] { $count ->
                [one] об уплате налога на недвижимость дополнительно получен ещё { $number } вопрос
                [few] об уплате налога на недвижимость дополнительно получено ещё { $number } вопроса
               *[other] об уплате налога на недвижимость дополнительно получено ещё { $number } вопросов
            }
           *[bound] { $count ->
                [one] об уплате налога на недвижимость дополнительно получено ещё { $number } вопроса
               *[other] об уплате налога на недвижимость дополнительно получено ещё { $number } вопросов
            }
        }
        [social_service_calls] { $way ->
            [plain] { $count ->
                [one] принят { $number } звонок по телефону
                [few] принято { $number } звонка по телефону
               *[other] принято { $number } звонков по телефону
            }
           *[bound] { $count ->
                [one] принято { $number } звонка по телефону
               *[other] принято { $number } звонков по телефону
            }
        }
        [remote_consultation] { $way ->
            [plain] { $count ->
                [one] дистанционно оказана { $number } консультация
                [few] дистанционно оказано { $number } консультации
               *[other] дистанционно оказано { $number } консультаций
            }
           *[bound] { $count ->
                [one] дистанционно оказано { $number } консультации
               *[other] дистанционно оказано { $number } консультаций
            }
        }
        [document_received] { $way ->
            [plain] { $count ->
                [one] обработан { $number } полученный документ
                [few] обработано { $number } полученных документа
               *[other] обработано { $number } полученных документов
            }
           *[bound] { $count ->
                [one] обработано { $number } полученного документа
               *[other] обработано { $number } полученных документов
            }
        }
        [document_prepared] { $way ->
            [plain] { $count ->
                [one] подготовлен { $number } документ
                [few] подготовлено { $number } документа
               *[other] подготовлено { $number } документов
            }
           *[bound] { $count ->
                [one] подготовлено { $number } документа
               *[other] подготовлено { $number } документов
            }
        }
        [decision] { $way ->
            [plain] { $count ->
                [one] принято { $number } решение
                [few] принято { $number } решения
               *[other] принято { $number } решений
            }
           *[bound] { $count ->
                [one] принято { $number } решения
               *[other] принято { $number } решений
            }
        }
        [building_permit] { $way ->
            [plain] { $count ->
                [one] выдано { $number } разрешение на строительство
                [few] выдано { $number } разрешения на строительство
               *[other] выдано { $number } разрешений на строительство
            }
           *[bound] { $count ->
                [one] выдано { $number } разрешения на строительство
               *[other] выдано { $number } разрешений на строительство
            }
        }
        [property_statement] { $way ->
            [plain] { $count ->
                [one] выдана { $number } справка о составе недвижимости
                [few] выдано { $number } справки о составе недвижимости
               *[other] выдано { $number } справок о составе недвижимости
            }
           *[bound] { $count ->
                [one] выдано { $number } справки о составе недвижимости
               *[other] выдано { $number } справок о составе недвижимости
            }
        }
        [inspection_opinion] { $way ->
            [plain] { $count ->
                [one] дано { $number } заключение о проверке строения
                [few] дано { $number } заключения о проверке строения
               *[other] дано { $number } заключений о проверке строения
            }
           *[bound] { $count ->
                [one] дано { $number } заключения о проверке строения
               *[other] дано { $number } заключений о проверке строения
            }
        }
        [covid_certificate] { $way ->
            [plain] { $count ->
                [one] выдан { $number } сертификат Covid-19
                [few] выдано { $number } сертификата Covid-19
               *[other] выдано { $number } сертификатов Covid-19
            }
           *[bound] { $count ->
                [one] выдано { $number } сертификата Covid-19
               *[other] выдано { $number } сертификатов Covid-19
            }
        }
        [council_meeting] { $way ->
            [plain] { $count ->
                [one] проведено { $number } заседание думы
                [few] проведено { $number } заседания думы
               *[other] проведено { $number } заседаний думы
            }
           *[bound] { $count ->
                [one] проведено { $number } заседания думы
               *[other] проведено { $number } заседаний думы
            }
        }
        [council_item] { $way ->
            [plain] { $count ->
                [one] на заседаниях думы принят { $number } вопрос
                [few] на заседаниях думы принято { $number } вопроса
               *[other] на заседаниях думы принято { $number } вопросов
            }
           *[bound] { $count ->
                [one] на заседаниях думы принято { $number } вопроса
               *[other] на заседаниях думы принято { $number } вопросов
            }
        }
        [commission] { $way ->
            [plain] { $count ->
                [one] проведено { $number } заседание комиссий
                [few] проведено { $number } заседания комиссий
               *[other] проведено { $number } заседаний комиссий
            }
           *[bound] { $count ->
                [one] проведено { $number } заседания комиссий
               *[other] проведено { $number } заседаний комиссий
            }
        }
        [commission_item] { $way ->
            [plain] { $count ->
                [one] комиссиями рассмотрен { $number } вопрос
                [few] комиссиями рассмотрено { $number } вопроса
               *[other] комиссиями рассмотрено { $number } вопросов
            }
           *[bound] { $count ->
                [one] комиссиями рассмотрено { $number } вопроса
               *[other] комиссиями рассмотрено { $number } вопросов
            }
        }
        [conference] { $way ->
            [plain] { $count ->
                [one] прошла { $number } видеоконференция
                [few] прошло { $number } видеоконференции
               *[other] прошло { $number } видеоконференций
            }
           *[bound] { $count ->
                [one] прошло { $number } видеоконференции
               *[other] прошло { $number } видеоконференций
            }
        }
        [mailbox] { $way ->
            [plain] { $count ->
                [one] информационные материалы доставлены в { $number } почтовый ящик
                [few] информационные материалы доставлены в { $number } почтовых ящика
               *[other] информационные материалы доставлены в { $number } почтовых ящиков
            }
           *[bound] { $count ->
                [one] информационные материалы доставлены в { $number } почтового ящика
               *[other] информационные материалы доставлены в { $number } почтовых ящиков
            }
        }
        [social_media_post] { $way ->
            [plain] { $count ->
                [one] в социальных сетях опубликована { $number } запись
                [few] в социальных сетях опубликовано { $number } записи
               *[other] в социальных сетях опубликовано { $number } записей
            }
           *[bound] { $count ->
                [one] в социальных сетях опубликовано { $number } записи
               *[other] в социальных сетях опубликовано { $number } записей
            }
        }
       *[other] { $name }: { $number }
    }
