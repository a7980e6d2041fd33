import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { Experiments } from './experiments';
import { ExperimentsController } from './experiments.controller';

@Module({
  imports: [AuthModule],
  controllers: [ExperimentsController],
  providers: [Experiments],
  exports: [Experiments],
})
export class ExperimentsModule {}
