// What people write in the journeys, each in their own language, and what the letters must say in it.

export const WORDS = {
  lv: {
    name: 'Testa Persona Pirmā',
    subject: 'Bedre Lodziņu ielā pie 5. nama',
    text: 'Labdien!\n\nPie 5. nama ir dziļa bedre, un šķērsot ielu ar ratiņiem nevar. Lūdzu to aizbērt.\n\nPaldies!',
    question: 'Lūdzu, pievienojiet fotogrāfiju vai plānu, kurā vieta ir redzama.',
    reply: 'Pievienoju plānu, vieta ir atzīmēta.',
    answer: 'Bedre ir aizbērta. Darbu pieņemšanas akts ir pielikumā.',
    note: 'Steidzami: tur iet bērni.',
    letters: { registered: /reģistrēt/i, asked: /Lūdzu, pievienojiet fotogrāfiju/, answered: /Bedre ir aizbērta/ },
    error: 'Kļūda: ',
  },
  ru: {
    name: 'Тестовая Персона',
    subject: 'Яма на улице у дома 5',
    text: 'Здравствуйте!\n\nУ дома 5 глубокая яма, с коляской улицу не перейти. Прошу её засыпать.\n\nСпасибо!',
    question: 'Приложите, пожалуйста, фотографию или план, на котором видно место.',
    reply: 'Прилагаю план, место отмечено.',
    answer: 'Яма засыпана. Акт приёмки работ в приложении.',
    note: 'Срочно: там ходят дети.',
    letters: { registered: /зарегистрирован/i, asked: /Приложите, пожалуйста, фотографию/, answered: /Яма засыпана/ },
    error: 'Ошибка: ',
  },
  en: {
    name: 'Test Person One',
    subject: 'Pothole in the street by number 5',
    text: 'Hello,\n\nThere is a deep pothole by number 5, and a pram cannot cross the street. Please fill it.\n\nThank you!',
    question: 'Please add a photograph or a plan on which the place can be seen.',
    reply: 'I add a plan, the place is marked.',
    answer: 'The pothole has been filled. The record of acceptance is attached.',
    note: 'Urgent: children walk there.',
    letters: { registered: /registered/i, asked: /Please add a photograph/, answered: /The pothole has been filled/ },
    error: 'Error: ',
  },
};
