import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { type Annotation } from '../../../lib/api-types';
import { t } from '../../../lib/i18n/t';
import { type Days } from '../../../lib/url/range';

/** What was noted by itself is said in the language of the interface. */
const noteText = ({ about, text }: Annotation): string => (about ? t(`note.${about}`, { name: text }) : text);

const key = ['annotations'] as const;

export const useAnnotations = ({ from, to }: Days) =>
  useQuery({
    queryKey: [...key, from, to],
    queryFn: ({ signal }) => api.get<{ items: Annotation[] }>('annotations', { from, to }, signal),
    select: ({ items }) => items.map((note) => ({ ...note, text: noteText(note) })),
    placeholderData: keepPreviousData,
  });

export function useChangeAnnotations() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: key });
  return {
    add: useMutation({
      mutationFn: (note: { day: string; text: string }) => api.post<Annotation>('annotations', note),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (annotationId: string) => api.delete(`annotations/${annotationId}`),
      onSuccess,
    }),
  };
}
