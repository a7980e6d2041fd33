import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { SavedViews } from './saved-views';
import { ViewsController } from './views.controller';

@Module({
  imports: [AuthModule],
  controllers: [ViewsController],
  providers: [SavedViews],
  exports: [SavedViews],
})
export class ViewsModule {}
