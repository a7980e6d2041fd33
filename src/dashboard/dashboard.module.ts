import { Module } from '@nestjs/common';
import { AnalysesModule } from './analyses/analyses.module';
import { AnnotationsModule } from './annotations/annotations.module';
import { ApiModule } from './api/api.module';
import { AuthModule } from './auth/auth.module';
import { DeadLettersModule } from './dead-letters/dead-letters.module';
import { DocsModule } from './docs/docs.module';
import { ErasureModule } from './erasure/erasure.module';
import { ExportModule } from './export/export.module';
import { HealthModule } from './health/health.module';
import { HttpModule } from './http/http.module';
import { LiveModule } from './live/live.module';
import { PaymentsModule } from './payments/payments.module';
import { builtAdmin } from './static/admin-files';
import { MetricsModule } from './metrics/metrics.module';
import { OwnerModule } from './owner/owner.module';
import { StaticModule } from './static/static.module';
import { ViewsModule } from './views/views.module';

@Module({
  imports: [
    AuthModule,
    ApiModule,
    AnalysesModule,
    AnnotationsModule,
    ViewsModule,
    DeadLettersModule,
    DocsModule,
    ErasureModule,
    ExportModule,
    HealthModule,
    LiveModule,
    MetricsModule,
    OwnerModule,
    PaymentsModule,
    StaticModule.serving(builtAdmin()),
    // Last: it answers what nobody before it did.
    HttpModule,
  ],
})
export class DashboardModule {}
