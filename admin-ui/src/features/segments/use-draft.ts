import { useEffect, useState } from 'react';
import { useUrlValue } from '../../lib/url/use-url-value';
import { type SegmentRules } from '../segment-choice/segment';
import { emptyRules, readRules } from './rules';

const PAUSE = 350;

/**
 * The rules that are being built. When they stand still they are counted, and kept in the address: a half-built segment
 * survives a reload and can be sent to somebody.
 */
export function useDraft(saved: SegmentRules | undefined) {
  const [written, write] = useUrlValue('rules', { replace: true });
  const [rules, setRules] = useState<SegmentRules>(() => readRules(written) ?? saved ?? emptyRules());
  const [settled, setSettled] = useState(rules);
  useEffect(() => {
    if (settled === rules) return;
    const timer = setTimeout(() => {
      setSettled(rules);
      write(JSON.stringify(rules));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [rules, settled, write]);
  return { rules, setRules, settled, isSettled: settled === rules };
}
