/** Which events are wanted; what is left out says nothing. */
export interface LiveFilter {
  /** Names of events, joined by commas. */
  event?: string | undefined;
  persona?: string | undefined;
  clientId?: number | undefined;
}

/** As the address of the socket and of the API both say it. */
export const filterQuery = ({ event, persona, clientId }: LiveFilter): Record<string, string> => ({
  ...(event && { event }),
  ...(persona && { persona }),
  ...(clientId !== undefined && { clientId: String(clientId) }),
});
