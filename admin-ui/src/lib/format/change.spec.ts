import { changeOf } from './change';

describe('change against the period before', () => {
  it('tells direction and ratio', () => {
    expect(changeOf(150, 100)).toMatchObject({ direction: 'up', text: '50%' });
    expect(changeOf(98, 100)).toMatchObject({ direction: 'down', text: '2%' });
    expect(changeOf(0, 100)).toMatchObject({ direction: 'down', text: '100%' });
  });

  it('calls growth from nothing new, since it has no ratio', () => {
    expect(changeOf(5, 0)).toMatchObject({ direction: 'up', text: 'new' });
  });

  it('says unchanged of two zeros', () => {
    expect(changeOf(0, 0)).toMatchObject({ direction: 'same', text: '0%' });
  });

  it('says nothing where the period before is unknown', () => {
    expect(changeOf(5, undefined)).toBeNull();
  });
});
