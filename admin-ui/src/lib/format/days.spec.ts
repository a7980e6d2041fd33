import { addDays, dayOf, dayReader, daysInclusive, isDay, wallClock } from './days';

describe('days', () => {
  it('places a moment in the day of its zone', () => {
    expect(dayOf('2026-11-12T23:30:00Z', 'UTC')).toBe('2026-11-12');
    expect(dayOf('2026-11-12T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-13');
    expect(dayOf('2026-11-12T02:30:00Z', 'America/New_York')).toBe('2026-11-11');
  });

  it('reads a row of moments as it reads each alone, also where zones are off by quarters', () => {
    for (const zone of ['UTC', 'Asia/Kathmandu', 'Australia/Eucla', 'America/St_Johns']) {
      const read = dayReader(zone);
      for (let minute = 0; minute < 26 * 60; minute += 1) {
        const iso = new Date(Date.UTC(2026, 10, 12, 0, minute)).toISOString();
        expect(read(iso)).toBe(dayOf(iso, zone));
      }
    }
  });

  it('reads the clocks of a zone', () => {
    expect(wallClock(new Date('2026-11-12T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-13T00:30');
    expect(wallClock(new Date('2026-11-12T09:05:00Z'), 'UTC')).toBe('2026-11-12T09:05');
  });

  it('counts over months, leap days and summer time', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysInclusive('2026-03-28', '2026-03-30')).toBe(3);
  });

  it('knows the calendar', () => {
    expect(isDay('2026-02-28')).toBe(true);
    for (const text of ['2026-02-30', '2026-2-3', '20260203', '', null, '2026-13-01', '2026-01-01T00:00']) {
      expect(isDay(text)).toBe(false);
    }
  });
});
