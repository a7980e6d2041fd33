import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../analytics/analytics.module';
import { AuthModule } from '../auth/auth.module';
import { OwnerService } from './owner-service';
import { PublicAddress } from './public-address';

@Module({
  imports: [AnalyticsModule, AuthModule],
  providers: [OwnerService, PublicAddress],
})
export class OwnerModule {}
