export const retention = {
  'page.retention': 'Удержание',
  'retention.note': 'Кто возвращается после первого дня',
  'retention.title': 'Люди по времени прихода',
  'retention.table': 'Таблица удержания',
  'retention.cohort': 'Пришли',
  'retention.people': 'Люди',
  'retention.average': 'Все',
  'retention.by': 'Когорты',
  'retentionBy.day': 'День',
  'retentionBy.week': 'Неделя',
  'retentionBy.month': 'Месяц',
  'retention.kind': 'Что считать возвращением',
  'retentionKind.n-day': 'В этот период',
  'retentionKind.unbounded': 'Тогда или позже',
  'retentionKind.bracket': 'Интервалы',
  'retentionNth.day': 'День {nth}',
  'retentionNth.week': 'Неделя {nth}',
  'retentionNth.month': 'Месяц {nth}',
  'retention.days': 'Дни {days}',
  'retention.cell': '{label}: {users} чел., {share}',
  'retention.openEnded': '{label}: пока {users} чел., {share}',
  'retention.openCohort': 'Пришли {cohort}: {users} чел.',
  'retention.nobody': 'В эти дни никто не пришёл',
  'retention.nobodyText': 'Выберите больше дней, чтобы увидеть, кто пришёл и кто вернулся.',
  'retentionMeaning.n-day':
    'Человек учтён в периоде, если хотя бы в один из его дней что-то сделал или получил ответ.',
  'retentionMeaning.unbounded':
    'Человек учтён в периоде, если был в нём или в любом более позднем: остальные на сегодня потеряны.',
  'retentionMeaning.bracket':
    'Человек учтён в интервале, если был хотя бы в один из его дней, считая от своего первого дня.',
  'retention.meaningAll':
    'Первый период — тот, когда человек пришёл. Клетки с пунктиром ещё не закончились и могут вырасти. Строка «Все» считает только закончившиеся периоды.',
} as const;
