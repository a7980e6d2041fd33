export const audience = {
  'page.audience': 'Аудитория',
  'audience.note': 'Кто новый, кто возвращается, кто потерян',
  'audience.growth': 'Жизнь аудитории',
  'audience.keys': 'Жизнь аудитории по дням; перемещение стрелками',
  'audience.newcomers': 'Новые',
  'audience.resurrected': 'Воскресшие',
  'audience.returning': 'Вернувшиеся',
  'audience.dormant': 'Потерянные',
  'audience.told':
    '{dau} чел.: {newcomers} новых, {returning} вернувшихся, {resurrected} после перерыва больше тридцати дней. {dormant} потеряно, {blocked} заблокировали бота.',
  'audience.mau': 'Активные за месяц',
  'audience.mauNote': 'За тридцать дней, которыми заканчивается период',
  'audience.stickiness': 'Липкость',
  'audience.stickinessNote': 'Доля активных за месяц, которая бывает в обычный день',
  'audience.newcomersNote': 'и {resurrected} вернулись после перерыва больше тридцати дней',
  'audience.quickRatio': 'Приобретено на одного потерянного',
  'audience.quickRatioNote': 'Потеряно: {dormant}. Больше 1 — аудитория растёт',
  'audience.meaning':
    'Над линией — кто был в этот день; под ней — кто потерян: чей последний визит был тридцать дней назад. Число активных за месяц каждый день растёт на новых и воскресших и уменьшается на потерянных.',
} as const;
