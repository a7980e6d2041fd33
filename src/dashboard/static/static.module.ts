import { Module } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { adminFiles } from './admin-files';
import { ADMIN_FILES, AdminPageController } from './admin-page.controller';
import { setCaching } from './caching';

@Module({
  imports: [
    ServeStaticModule.forRoot({
      rootPath: adminFiles,
      serveRoot: '/analytics',
      // The page itself is the controller's: this module's fallback answers missing files with it too, and finds
      // no page at all below a folder whose name begins with a dot.
      exclude: ['/analytics', '/analytics/*path'],
      serveStaticOptions: { index: false, redirect: false, setHeaders: setCaching },
    }),
  ],
  providers: [{ provide: ADMIN_FILES, useValue: adminFiles }],
  controllers: [AdminPageController],
})
export class StaticModule {}
