import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../analytics/analytics.module';
import { MediaModule } from '../../media/media.module';
import { AuthModule } from '../auth/auth.module';
import { AnalyticsController } from './analytics.controller';
import { PicturesController } from './pictures.controller';
import { UsersController } from './users.controller';

@Module({
  imports: [AnalyticsModule, AuthModule, MediaModule],
  controllers: [AnalyticsController, UsersController, PicturesController],
})
export class ApiModule {}
