import { DashboardUnderTest } from './dashboard-under-test';

describe('/api/docs', () => {
  let dashboard: DashboardUnderTest;
  beforeAll(async () => (dashboard = await DashboardUnderTest.open()));
  afterAll(() => dashboard.close());

  it('describes every route with the very rules that validate it', async () => {
    const admin = await dashboard.admin();
    const { body } = await admin.get('/api/docs/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).sort()).toEqual([
      '/api/analytics/audience',
      '/api/analytics/breakdown',
      '/api/analytics/catalogue',
      '/api/analytics/churn',
      '/api/analytics/churn/people',
      '/api/analytics/churn/survival',
      '/api/analytics/dead-letters',
      '/api/analytics/dead-letters/retry',
      '/api/analytics/dead-letters/{id}',
      '/api/analytics/dead-letters/{id}/retry',
      '/api/analytics/events',
      '/api/analytics/experiments/{id}',
      '/api/analytics/experiments/{id}/people',
      '/api/analytics/export/events.csv',
      '/api/analytics/export/events.jsonl',
      '/api/analytics/export/users.csv',
      '/api/analytics/export/users.jsonl',
      '/api/analytics/funnel',
      '/api/analytics/funnel/people',
      '/api/analytics/heatmap',
      '/api/analytics/live',
      '/api/analytics/paths',
      '/api/analytics/paths/people',
      '/api/analytics/personas',
      '/api/analytics/personas/{personaId}',
      '/api/analytics/quality',
      '/api/analytics/quality/people',
      '/api/analytics/retention',
      '/api/analytics/retention/people',
      '/api/analytics/revenue',
      '/api/analytics/revenue/margin',
      '/api/analytics/revenue/people',
      '/api/analytics/segments',
      '/api/analytics/segments/preview',
      '/api/analytics/segments/{segmentId}',
      '/api/analytics/segments/{segmentId}/count',
      '/api/analytics/segments/{segmentId}/people',
      '/api/analytics/series',
      '/api/analytics/sessions',
      '/api/analytics/sources',
      '/api/analytics/sources/people',
      '/api/analytics/stats',
      '/api/analytics/users',
      '/api/analytics/users/{clientId}',
      '/api/analytics/users/{clientId}/days',
      '/api/analytics/users/{clientId}/events',
      '/api/analytics/users/{clientId}/neighbours',
      '/api/annotations',
      '/api/annotations/{annotationId}',
      '/api/auth/link',
      '/api/auth/login',
      '/api/auth/logout',
      '/api/auth/session',
      '/api/experiments',
      '/api/experiments/{id}',
      '/api/experiments/{id}/ship',
      '/api/experiments/{id}/start',
      '/api/experiments/{id}/stop',
      '/api/keys',
      '/api/keys/{keyId}',
      '/api/links',
      '/api/links/{code}',
      '/api/payments',
      '/api/payments/reconciliation',
      '/api/payments/{chargeId}/refund',
      '/api/pictures/{pictureId}',
      '/api/prices',
      '/api/prices/{priceId}',
      '/api/views',
      '/api/views/{viewId}',
    ]);
    const parameters: { name: string; schema?: { enum?: string[] } }[] =
      body.paths['/api/analytics/users'].get.parameters;
    const named = (name: string) => parameters.find((parameter) => parameter.name === name);
    expect(named('limit')).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 },
    });
    expect(named('sort')?.schema?.enum).toContain('lastSeenAt');
    expect(body.paths['/api/analytics/users/{clientId}'].get.parameters).toMatchObject([
      { name: 'clientId', in: 'path', required: true, schema: { type: 'integer' } },
    ]);
    expect(body.paths['/api/analytics/stats'].get.responses['200'].content).toEqual({
      'application/json': { schema: { $ref: '#/components/schemas/StatsBody_Output' } },
    });
    const { schemas } = body.components;
    expect(schemas.StatsBody_Output.properties).toHaveProperty('popularPersonas');
    const textOrNull = { anyOf: [{ type: 'string', description: expect.any(String) }, { type: 'null' }] };
    expect(schemas.UserBody_Output.properties).toMatchObject({
      clientId: { type: 'integer' },
      username: textOrNull,
    });
    expect(schemas.UsersBody_Output.properties.nextCursor).toEqual(textOrNull);
    expect(schemas.Credentials.properties.password).toMatchObject({ type: 'string', minLength: 1 });
  });

  it('is a page that needs no inline script', async () => {
    const admin = await dashboard.admin();
    const page = await admin
      .get('/api/docs')
      .expect(200)
      .expect('content-type', /^text\/html/);
    const scripts = [...page.text.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts).toHaveLength(2);
    for (const [, attributes, inline] of scripts) {
      expect(inline).toBe('');
      const src = /src="([^"]+)"/.exec(attributes!)![1]!;
      await admin
        .get(src)
        .expect(200)
        .expect('content-type', /javascript/);
    }
    await admin.get('/api/docs/swagger-ui.css').expect(200).expect('content-type', /css/);
    await admin.get('/api/docs/swagger-ui-bundle.js.map').expect(404);
    await admin.get('/api/docs/..%2fpackage.json').expect(404);
  });
});
