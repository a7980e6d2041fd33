import { Lanes } from './lanes';

describe('Lanes', () => {
  const record = (): {
    done: string[];
    work: (name: string, gate?: Promise<void>) => () => Promise<void>;
  } => {
    const done: string[] = [];
    return {
      done,
      work: (name, gate) => async () => {
        await gate;
        done.push(name);
      },
    };
  };

  it('runs work of one key in order, and other keys beside it', async () => {
    const lanes = new Lanes<string>();
    const { done, work } = record();
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const ends = [lanes.run('a', work('a1', gate)), lanes.run('a', work('a2'))];
    await lanes.run('b', work('b1'));
    expect(done).toEqual(['b1']);
    open();
    await Promise.all(ends);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after a failure, which only its own caller sees', async () => {
    const lanes = new Lanes<string>();
    const failing = lanes.run('a', () => Promise.reject(new Error('no')));
    const next = lanes.run('a', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });

  it('lets work overtake that need not wait any more', async () => {
    const lanes = new Lanes<string>();
    const { done, work } = record();
    void lanes.run('a', () => new Promise(() => undefined));
    await lanes.run('a', work('overtaking'), Promise.resolve());
    expect(done).toEqual(['overtaking']);
  });
});
